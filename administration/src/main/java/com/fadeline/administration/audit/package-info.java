/**
 * The read audit: each access to a record, with its user, recorded before it is answered.
 */
@NullMarked
package com.fadeline.administration.audit;

import org.jspecify.annotations.NullMarked;
