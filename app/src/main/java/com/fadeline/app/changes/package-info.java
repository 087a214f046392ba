/** The changes made by administrators, recorded with user and time. */
@NullMarked
package com.fadeline.app.changes;

import org.jspecify.annotations.NullMarked;
