/**
 * Working hours, days off and closures of clinics, specialists and devices.
 */
@NullMarked
package com.fadeline.web.schedules;

import org.jspecify.annotations.NullMarked;
