// Orders come in as lines of text and leave as receipts.
import { formatMoney, roundMoney } from './money.js';

export function parseOrder(line) {
  const [id, customer, ...items] = line.split('|');
  return {
    id: Number(id),
    customer,
    items: items.map((item) => {
      const [sku, quantity, price] = item.split(',');
      return { sku, quantity: Number(quantity), price: Number(price) };
    }),
  };
}

export function validate(order) {
  for (const item of order.items) {
    if (!(item.quantity > 0)) throw new RangeError(`order ${order.id}: quantity ${item.quantity}`);
    if (!isKnown(item.sku)) throw new RangeError(`order ${order.id}: sku ${item.sku}`);
  }
  return order;
}

const KNOWN = new Set(Array.from({ length: 400 }, (_, index) => `sku-${index}`));

export function isKnown(sku) {
  return KNOWN.has(sku);
}

export function checksum(order) {
  let hash = 7;
  for (const { sku, quantity } of order.items) {
    for (let index = 0; index < sku.length; index += 1) hash = (hash * 31 + sku.charCodeAt(index)) | 0;
    hash = (hash * 31 + quantity) | 0;
  }
  return hash;
}

export class Ledger {
  #totals = new Map();
  add(customer, amount) {
    this.#totals.set(customer, roundMoney((this.#totals.get(customer) ?? 0) + amount));
  }
  total(customer) {
    return this.#totals.get(customer) ?? 0;
  }
}

export function priceOrder(order) {
  let sum = 0;
  for (const { quantity, price } of order.items) sum += roundMoney(quantity * price);
  return { ...order, sum };
}

export function renderReceipt(order) {
  const lines = order.items.map(
    (item) => `${item.sku} x ${item.quantity}: ${formatMoney(item.quantity * item.price)}`,
  );
  return `#${order.id} ${order.customer} (${checksum(order)})\n${lines.join('\n')}\nsum ${formatMoney(order.sum)}`;
}

export function processAll(lines) {
  const ledger = new Ledger();
  let size = 0;
  for (const line of lines) {
    const order = priceOrder(validate(parseOrder(line)));
    ledger.add(order.customer, order.sum);
    size += renderReceipt(order).length;
  }
  return size + ledger.total('customer 3');
}
