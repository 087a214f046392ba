/**
 * Working hours, days off and closures, set up by administrators.
 */
@NullMarked
package com.fadeline.web.schedules;

import org.jspecify.annotations.NullMarked;
