/**
 * Tells operators what waits in the database that somebody must look at.
 */
@NullMarked
package com.fadeline.app.health;

import org.jspecify.annotations.NullMarked;
