/** Course history: every event of a course with author and time, in words and as data. */
@NullMarked
package com.fadeline.query.history;

import org.jspecify.annotations.NullMarked;
