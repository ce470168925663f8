// Amounts of money, in whole cents inside.

export function roundMoney(amount) {
  return Math.round(amount * 100) / 100;
}

export function formatMoney(amount) {
  const cents = Math.round(amount * 100);
  const rest = cents % 100;
  return `${(cents - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}
