/** The administration of the accounts of staff. */
@NullMarked
package com.fadeline.administration.staff;

import org.jspecify.annotations.NullMarked;
