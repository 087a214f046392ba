/**
 * Working hours, days off and closures of clinics, specialists and devices.
 */
@NullMarked
package com.fadeline.administration.schedules;

import org.jspecify.annotations.NullMarked;
