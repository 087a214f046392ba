/** English wording of dates, places and numbers, fit for clients. */
@NullMarked
package com.fadeline.query.words;

import org.jspecify.annotations.NullMarked;
