#include "CSalt.h"

int kitchen_salt(int grams) { return grams + 1; }
