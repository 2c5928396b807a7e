/** Without these the token cannot be made here; the way without script is open then, with its weaker promise. */
export const canSealHere = (): boolean => {
  try {
    return isSecureContext && typeof crypto.subtle === 'object' && typeof sessionStorage === 'object';
  } catch {
    // Reading `sessionStorage` throws where a person has forbidden pages to keep anything.
    return false;
  }
};
