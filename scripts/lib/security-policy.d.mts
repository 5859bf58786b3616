export const OFFICE_JS_HOST: string;
export const workbenchPolicy: { readonly "http-equiv": string; readonly content: string };
