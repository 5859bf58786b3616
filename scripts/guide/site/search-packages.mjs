/** Packages whose code is in the guide's search script; their licences go into the notices. */
export const searchPackages = ["minisearch"];
