/** Where the @FormPage decorator leaves its loader for the interceptor. */
export const FORM_PAGE_LOADER = 'tosturi:form-page-loader';
export type FormPageLoader = (controller: object, request: unknown) => unknown;
