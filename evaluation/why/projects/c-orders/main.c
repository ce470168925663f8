#include <stdio.h>
#include "orders.h"

int main(void)
{
  long size = 0;
  for (int round = 0; round < 6; round++) size += process(round);
  printf("%ld\n", size);
  return 0;
}
