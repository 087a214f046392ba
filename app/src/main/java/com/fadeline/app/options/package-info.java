/**
 * Which settings and options of a start there are, so that one that is misspelt ends the
 * start and is not passed over.
 */
@NullMarked
package com.fadeline.app.options;

import org.jspecify.annotations.NullMarked;
