#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "orders.h"

#define ORDERS 120

static void parse(struct order *order, int id)
{
  order->id = id;
  order->count = 4 + id % 8;
  for (int at = 0; at < order->count; at++) {
    struct item *item = &order->items[at];
    snprintf(item->sku, sizeof item->sku, "sku-%d", (id * 7 + at) % 90);
    item->quantity = 1 + at % 3;
    item->price = 100 + (id * at) % 900;
  }
}

static int unique_skus(const struct order *orders, int count)
{
  char seen[128] = { 0 };
  int unique = 0;
  for (int at = 0; at < count; at++)
    for (int of = 0; of < orders[at].count; of++) {
      int number = atoi(orders[at].items[of].sku + 4);
      if (!seen[number]) unique++;
      seen[number] = 1;
    }
  return unique;
}

static long render(const struct order *order)
{
  char line[128];
  long size = 0;
  for (int at = 0; at < order->count; at++) {
    const struct item *item = &order->items[at];
    size += snprintf(line, sizeof line, "%s x%d %d", item->sku, item->quantity, item->price);
    size += count_words(line);
  }
  return size;
}

static long validate(const struct order *order)
{
  long known = 0;
  for (int at = 0; at < order->count; at++) known += is_known(order->items[at].sku);
  return known;
}

long process(int round)
{
  struct order *orders = calloc(ORDERS, sizeof *orders);
  long size = round;
  for (int at = 0; at < ORDERS; at++) {
    parse(&orders[at], at + round);
    size += validate(&orders[at]);
    size += price_of(&orders[at]) % 97;
    size += render(&orders[at]) + rank_of(at % 20);
  }
  size += unique_skus(orders, ORDERS);
  free(orders);
  return size;
}
