/** The passkeys of accounts, stored in PostgreSQL. */
@NullMarked
package com.fadeline.administration.passkeys;

import org.jspecify.annotations.NullMarked;
