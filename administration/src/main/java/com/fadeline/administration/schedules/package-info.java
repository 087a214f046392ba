/**
 * Working hours, days off and closures of clinics, specialists, devices and rooms.
 */
@NullMarked
package com.fadeline.administration.schedules;

import org.jspecify.annotations.NullMarked;
