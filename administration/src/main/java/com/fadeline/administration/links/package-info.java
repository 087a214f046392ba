/** Links by which clients sign in, each of them once. */
@NullMarked
package com.fadeline.administration.links;

import org.jspecify.annotations.NullMarked;
