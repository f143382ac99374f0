double kitchen_root(double value);
