package com.fadeline.query.projection;

/** Contract of a projection, which keeps a read model up to date. */
public interface Projection {

	/** Returns its read model. */
	ReadModel<?, ?> readModel();

}
