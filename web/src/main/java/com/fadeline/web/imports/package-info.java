/**
 * Takes in histories of courses that were begun elsewhere, by ordinary commands and
 * without losing a word of them.
 */
@NullMarked
package com.fadeline.web.imports;

import org.jspecify.annotations.NullMarked;
