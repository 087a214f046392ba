/** Settings, opening hours and workplaces of clinics. */
@NullMarked
package com.fadeline.api.clinic;

import org.jspecify.annotations.NullMarked;
