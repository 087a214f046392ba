/**
 * How dates, places and numbers are put into English that a client can read.
 */
@NullMarked
package com.fadeline.query.words;

import org.jspecify.annotations.NullMarked;
