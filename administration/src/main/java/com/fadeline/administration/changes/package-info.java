/** The changes made by administrators, recorded with user and time. */
@NullMarked
package com.fadeline.administration.changes;

import org.jspecify.annotations.NullMarked;
