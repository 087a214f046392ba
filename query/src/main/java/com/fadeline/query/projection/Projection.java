package com.fadeline.query.projection;

/** Keeps a read model up to date. */
public interface Projection {

	/** What it keeps. */
	ReadModel<?, ?> readModel();

}
