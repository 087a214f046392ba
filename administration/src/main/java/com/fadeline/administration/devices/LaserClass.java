package com.fadeline.administration.devices;

/** Class of a laser by the danger of its beam, as marked on the device (IEC 60825-1). */
public enum LaserClass {

	/** Safe. */
	CLASS_1,
	/** Safe while it touches the skin; for treatment of the skin. */
	CLASS_1C,
	/** Safe without optical instruments. */
	CLASS_1M,
	/** Visible light that the blink reflex protects from. */
	CLASS_2,
	/** As class 2, without optical instruments. */
	CLASS_2M,
	/** Low risk to the eye. */
	CLASS_3R,
	/** Dangerous to the eye. */
	CLASS_3B,
	/**
	 * Dangerous to eye and skin, even when scattered; most lasers that remove pigment.
	 */
	CLASS_4

}
