import { provideLocales } from '../controllers/localize-controller.js';
import { bundledLocales } from '../locales/index.js';

provideLocales((language) => bundledLocales[language]?.().then((module) => module.default));
