#include "CKitchen.h"
#include <math.h>

double kitchen_root(double value) { return sqrt(value); }
