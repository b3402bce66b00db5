/** Makes, right after installing, what the first start of the demonstration and of each test would wait for. */
import { freshenScripts } from './build.ts';
import { databaseImage } from './database-image.ts';

await Promise.all([freshenScripts(), databaseImage()]);
