// That this device is a ward's tablet is kept with the device, and who is using it now with the window.
const DEVICE = 'tosturi-kiosk';
const VISIT = 'tosturi-kiosk-visit';

/** Where the next person begins; `null` on a device of somebody's own, and where nothing may be kept. */
export function kioskHere(): string | null {
  try {
    return localStorage.getItem(DEVICE);
  } catch {
    return null;
  }
}

export const startHere = (path: string): void => {
  localStorage.setItem(DEVICE, path);
};

export const stopHere = (): void => {
  localStorage.removeItem(DEVICE);
};

export const beginVisit = (): void => {
  sessionStorage.setItem(VISIT, 'yes');
};

export const isLeft = (): boolean => sessionStorage.getItem(VISIT) === null;
