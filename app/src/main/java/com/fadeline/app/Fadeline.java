package com.fadeline.app;

class Fadeline {

}
