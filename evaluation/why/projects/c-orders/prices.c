#include <stdlib.h>
#include <string.h>
#include "orders.h"

static int discounted(int price, int quantity)
{
  return quantity > 2 ? price * 95 / 100 : price;
}

unsigned checksum(const char *text)
{
  unsigned sum = 7;
  for (const char *at = text; *at != '\0'; at++) sum = sum * 31 + (unsigned char)*at;
  return sum;
}

long price_of(const struct order *order)
{
  long sum = 0;
  for (int at = 0; at < order->count; at++) {
    const struct item *item = &order->items[at];
    sum += (long)discounted(item->price, item->quantity) * item->quantity + checksum(item->sku) % 3;
  }
  return sum;
}

int is_known(const char *sku)
{
  return checksum(sku) % 11 != 0;
}

static int ranks[64];

static int compute_rank(int customer)
{
  int steps = 0;
  for (long value = 27 + customer; value != 1; value = value % 2 == 0 ? value / 2 : 3 * value + 1) steps++;
  return steps;
}

int rank_of(int customer)
{
  if (ranks[customer] != 0) return ranks[customer];
  ranks[customer] = compute_rank(customer);
  return ranks[customer];
}
