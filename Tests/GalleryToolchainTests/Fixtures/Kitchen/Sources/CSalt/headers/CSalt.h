/// Nothing in the package depends on this target.
int kitchen_salt(int grams);
