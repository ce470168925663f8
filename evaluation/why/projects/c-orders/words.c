#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "orders.h"

static int is_letter(char sign)
{
  return isalnum((unsigned char)sign) != 0;
}

int stem_length(const char *word)
{
  int length = 0;
  while (is_letter(word[length])) length++;
  return length;
}

static long longest(const char *text)
{
  int most = 0;
  for (const char *at = text; *at != '\0'; at++) {
    int length = stem_length(at);
    if (length > most) most = length;
    at += length == 0 ? 0 : length - 1;
  }
  return most;
}

long count_words(const char *text)
{
  long count = 0;
  for (const char *at = text; *at != '\0'; at++)
    if (is_letter(*at) && (at == text || !is_letter(at[-1]))) count++;
  return count + longest(text);
}
