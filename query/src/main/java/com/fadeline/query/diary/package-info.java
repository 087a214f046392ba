/** Diary: booked sittings by time and place. */
@NullMarked
package com.fadeline.query.diary;

import org.jspecify.annotations.NullMarked;
