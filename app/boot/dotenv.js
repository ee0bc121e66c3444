/** Loaded before a program that is started by hand, so that it reads the same `.env` as `npm start`. */
import { settings } from "./settings.js";

settings();
