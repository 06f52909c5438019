/* What is handed over is a proposal, but for a reply to a consultation. Both words are neuter, so
   the sentence around them stands. */

export const called = ({ record }, text) =>
  (record === "Reply" ? text?.replaceAll("förslaget", "svaret").replaceAll("Förslaget", "Svaret") : text);
