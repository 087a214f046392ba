/**
 * Links with which clients sign in.
 */
@NullMarked
package com.fadeline.web.links;

import org.jspecify.annotations.NullMarked;
