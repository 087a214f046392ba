/**
 * Working hours, days off and closures of clinics, specialists, devices and rooms.
 */
@NullMarked
package com.fadeline.web.schedules;

import org.jspecify.annotations.NullMarked;
