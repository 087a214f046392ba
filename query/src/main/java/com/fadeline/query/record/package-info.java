/** Collections of the records of a course, as the folds keep them. */
@NullMarked
package com.fadeline.query.record;

import org.jspecify.annotations.NullMarked;
