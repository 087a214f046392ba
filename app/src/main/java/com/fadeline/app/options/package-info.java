/**
 * The settings and options of a start, so that a misspelt one ends the start and is not
 * ignored.
 */
@NullMarked
package com.fadeline.app.options;

import org.jspecify.annotations.NullMarked;
