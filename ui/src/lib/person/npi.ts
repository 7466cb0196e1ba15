/**
 * Whether an NPI can be right, for the hint on a card. Ten digits, the first 1 or 2, and the check digit that CMS
 * defines: Luhn over 80840 and the number. What is saved is judged by the Rust side alone.
 */
const ISSUER = '80840';

export function isValidNpi(npi: string): boolean {
  return /^[12]\d{9}$/.test(npi) && luhn(ISSUER + npi);
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
