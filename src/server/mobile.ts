import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/**
 * A mobile number as people write it, in E.164, such as `+64211234567`; undefined where it is none that takes text
 * messages. Without a country code it is taken for one of the country in the locale.
 *
 * @param locale - The firm's, such as `en-NZ`.
 */
export function mobileNumber(written: string, locale: string): string | undefined {
  const defaultCountry = countryOf(locale);
  const number = parsePhoneNumberFromString(written, {
    ...(defaultCountry && { defaultCountry }),
    extract: false,
  });
  return number?.isValid() && number.ext === undefined ? number.number : undefined;
}

function countryOf(locale: string): CountryCode | undefined {
  const { region = '' } = new Intl.Locale(locale).maximize();
  return isSupportedCountry(region) ? region : undefined;
}

/** The last digits of a number, by which its owner knows it and nobody else can call it. */
export function lastDigits(number: string): string {
  return number.slice(-3);
}
