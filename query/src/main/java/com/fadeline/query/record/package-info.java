/**
 * Collections of what is on record of a course, as the folds keep it.
 */
@NullMarked
package com.fadeline.query.record;

import org.jspecify.annotations.NullMarked;
