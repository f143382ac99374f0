double cos(double angle);
