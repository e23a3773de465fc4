package com.example.icecream

data class Day(val temperature: Double, val sold: Int)
