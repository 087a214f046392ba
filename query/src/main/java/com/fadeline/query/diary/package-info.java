/**
 * The diary: who is booked where and when.
 */
@NullMarked
package com.fadeline.query.diary;

import org.jspecify.annotations.NullMarked;
