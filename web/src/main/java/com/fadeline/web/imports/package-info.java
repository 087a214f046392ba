/**
 * Import of histories of courses that were begun elsewhere, by ordinary commands and
 * without losing any of their content.
 */
@NullMarked
package com.fadeline.web.imports;

import org.jspecify.annotations.NullMarked;
