package com.fadeline.administration.devices;

/** Unit of what a calibration measures. */
public enum CalibrationUnit {

	/** Fluence, J/cm². */
	J_CM2,
	/** Energy of a pulse, mJ. */
	MJ

}
