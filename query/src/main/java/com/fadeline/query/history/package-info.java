/**
 * The course history: every event of a course with who and when, in words and as data.
 */
@NullMarked
package com.fadeline.query.history;

import org.jspecify.annotations.NullMarked;
