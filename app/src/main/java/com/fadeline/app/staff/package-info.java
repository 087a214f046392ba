/** The administration of the accounts of staff. */
@NullMarked
package com.fadeline.app.staff;

import org.jspecify.annotations.NullMarked;
