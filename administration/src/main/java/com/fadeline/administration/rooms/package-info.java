/**
 * Rooms of clinics, kept by administrators.
 */
@NullMarked
package com.fadeline.administration.rooms;

import org.jspecify.annotations.NullMarked;
