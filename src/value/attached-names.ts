/** Name in the PDF of the list of all that travels in it; what is in it has the other names. */
export const ATTACHMENT_LIST = "bijlagen.json";

/** Name in the PDF of the fingerprint of its pages, which is made last and so is in no list. */
export const FINGERPRINT_FILE = "vingerafdruk.json";
