/**
 * The bookings of a specialist as a calendar at a secret address.
 */
@NullMarked
package com.fadeline.web.feeds;

import org.jspecify.annotations.NullMarked;
